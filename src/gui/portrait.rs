//! The person on the line, as a mesh that Bevy draws into a picture, which the
//! panels show where they have left room for it.
//!
//! The camera of the picture sleeps unless the face has moved, so an unmoved
//! face costs nothing even while the panels are drawn.

use bevy::{
    asset::RenderAssetUsages,
    camera::{RenderTarget, ScalingMode, visibility::RenderLayers},
    mesh::{Indices, PrimitiveTopology},
    prelude::*,
    render::render_resource::TextureFormat,
};
use bevy_egui::{EguiPostUpdateSet, EguiTextureHandle, EguiUserTextures, egui::TextureId};

use crate::{
    gui::{alarm::Alarm, bridge::Desk, stage::Slot},
    panels,
    portrait::{Alive, HEIGHT, Look, Pose, TOP, Wish, draw, kin::portrait_of, mesh, shape},
};

/// The layer of the world that only the portrait's camera sees.
const LAYER: usize = 1;
/// Pixels of the picture for one of the screen; shrinking smooths its edges.
const FINER: f32 = 2.0;
/// The largest side of the picture, in pixels.
const SIDE_MAX: f32 = 2048.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Painted>();
    app.init_resource::<Face>();
    app.add_systems(Startup, hang);
    app.add_systems(
        PostUpdate,
        (meet, live, fit, paint)
            .chain()
            .after(EguiPostUpdateSet::EndPass)
            .before(bevy::asset::AssetEventSystems)
            .run_if(resource_exists::<Desk>),
    );
}

/// The picture that the panels show.
#[derive(Resource, Default)]
pub(super) struct Painted {
    picture: Option<(Handle<Image>, TextureId)>,
    size: UVec2,
    /// Frames for which the camera must stay awake.
    awake: u8,
}

impl Painted {
    /// How the panels draw the person in the next frame.
    pub(super) fn portrait(&self) -> panels::Portrait {
        self.picture
            .as_ref()
            .map_or(panels::Portrait::Outline, |(_, id)| {
                panels::Portrait::Texture(*id)
            })
    }
}

/// Who is on the line, and what their face does.
#[derive(Resource, Default)]
struct Face {
    who: Option<(String, Look)>,
    alive: Alive,
    pose: Option<Pose>,
    moved: bool,
}

#[derive(Component)]
struct Canvas;

#[derive(Component)]
struct Eye;

/// Hangs an empty canvas before a camera that sleeps.
fn hang(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    commands.spawn((
        Canvas,
        Mesh2d(meshes.add(empty())),
        MeshMaterial2d(materials.add(ColorMaterial {
            color: Color::WHITE,
            alpha_mode: bevy::sprite_render::AlphaMode2d::Blend,
            ..default()
        })),
        RenderLayers::layer(LAYER),
    ));
    commands.spawn((
        Eye,
        Camera2d,
        Camera {
            is_active: false,
            order: -1,
            ..default()
        },
        Projection::Orthographic(OrthographicProjection {
            scaling_mode: ScalingMode::FixedVertical {
                viewport_height: HEIGHT,
            },
            ..OrthographicProjection::default_2d()
        }),
        // The middle of the canvas; Bevy's y goes up.
        Transform::from_xyz(0.0, -(TOP + HEIGHT / 2.0), 0.0),
        Msaa::Sample4,
        RenderLayers::layer(LAYER),
    ));
}

fn empty() -> Mesh {
    Mesh::new(
        PrimitiveTopology::TriangleList,
        RenderAssetUsages::default(),
    )
    .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, vec![[0.0_f32; 3]; 3])
    .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, vec![[0.0_f32; 4]; 3])
    .with_inserted_indices(Indices::U32(vec![0, 1, 2]))
}

/// Looks up who is on the line.
fn meet(mut face: ResMut<Face>, desk: Res<Desk>) {
    let view = desk.shell().playing().map(panels::playing::Playing::view);
    let person = view.and_then(|view| Some((view, view.person()?)));
    // A face shows who speaks, so it waits until they have said it; the panels draw a
    // quiet outline before.
    let known = person.filter(|(view, _)| view.person_is_known() && !view.voicemail());
    let Some((_, person)) = known else {
        if face.who.take().is_some() {
            face.alive = Alive::new();
            face.pose = None;
        }
        return;
    };
    if face
        .who
        .as_ref()
        .is_some_and(|(name, _)| *name == person.name)
    {
        return;
    }
    let playing = desk.shell().playing();
    let scenario = playing.map(|playing| &playing.session().play().scenario);
    let source = scenario.map(|scenario| portrait_of(scenario, person));
    let look = Look::of(&source.unwrap_or_default(), &person.name);
    face.who = Some((person.name.clone(), look));
    face.alive = Alive::new();
    face.pose = None;
}

/// Moves the face, and has the window woken when it moves again.
fn live(mut face: ResMut<Face>, slot: Res<Slot>, desk: Res<Desk>, mut alarm: ResMut<Alarm>) {
    let felt = slot
        .portrait
        .and_then(|slot| Some((slot.face?, slot.speaking)));
    let Some((felt, speaking)) = felt.filter(|_| face.who.is_some()) else {
        return;
    };
    let wish = Wish {
        feels: (felt.trust, felt.patience, felt.distress),
        speaking,
        still: desk.shell().settings().reduced_motion,
    };
    let (pose, next) = face.alive.step(slot.seconds, wish);
    face.moved |= face.pose != Some(pose);
    face.pose = Some(pose);
    if let Some(wait) = next {
        alarm.within(wait);
    }
}

/// Makes the picture as large as the room for it.
#[allow(clippy::too_many_arguments, reason = "each is one part of the world")]
fn fit(
    mut painted: ResMut<Painted>,
    mut face: ResMut<Face>,
    slot: Res<Slot>,
    mut images: ResMut<Assets<Image>>,
    mut textures: ResMut<EguiUserTextures>,
    eye: Single<Entity, With<Eye>>,
    mut commands: Commands,
    mut alarm: ResMut<Alarm>,
) {
    let Some(room) = slot.portrait.filter(|_| face.who.is_some()) else {
        if let Some((picture, _)) = painted.picture.take() {
            textures.remove_image(&picture);
            painted.size = UVec2::ZERO;
        }
        return;
    };
    let pixels = Vec2::new(room.rect.width(), room.rect.height()) * slot.pixels_per_point * FINER;
    let size = pixels
        .clamp(Vec2::ONE, Vec2::splat(SIDE_MAX))
        .round()
        .as_uvec2();
    if size == painted.size {
        return;
    }
    if let Some((picture, _)) = painted.picture.take() {
        textures.remove_image(&picture);
    }
    let format = TextureFormat::Rgba8UnormSrgb;
    let picture = images.add(Image::new_target_texture(size.x, size.y, format, None));
    commands
        .entity(*eye)
        .insert(RenderTarget::Image(picture.clone().into()));
    let id = textures.add_image(EguiTextureHandle::Strong(picture.clone()));
    painted.picture = Some((picture, id));
    painted.size = size;
    face.moved = true;
    // The panels can show it from the next frame on.
    alarm.within(0.0);
}

/// Draws the face when it has moved.
fn paint(
    mut painted: ResMut<Painted>,
    mut face: ResMut<Face>,
    mut meshes: ResMut<Assets<Mesh>>,
    canvas: Single<&Mesh2d, With<Canvas>>,
    mut eye: Single<&mut Camera, With<Eye>>,
    desk: Res<Desk>,
    mut alarm: ResMut<Alarm>,
) {
    let moved = std::mem::take(&mut face.moved);
    if let Some(((_, look), pose)) = face.who.as_ref().zip(face.pose)
        && moved
    {
        if let Some(mut mesh) = meshes.get_mut(&canvas.0) {
            fill(&mut mesh, &mesh::Mesh::of(&draw(look, &pose)));
        }
        let ground = look.ground_in(desk.shell().settings().dark);
        eye.clear_color = ClearColorConfig::Custom(color(ground));
        painted.awake = 2;
    }
    let awake = painted.awake > 0 && painted.picture.is_some();
    if eye.is_active != awake {
        eye.is_active = awake;
    }
    if awake {
        painted.awake -= 1;
        if painted.awake > 0 {
            alarm.within(0.0);
        }
    }
}

fn fill(mesh: &mut Mesh, drawn: &mesh::Mesh) {
    let corners: Vec<[f32; 3]> = drawn
        .corners
        .iter()
        .map(|corner| [corner.x, -corner.y, 0.0])
        .collect();
    mesh.insert_attribute(Mesh::ATTRIBUTE_POSITION, corners);
    mesh.insert_attribute(Mesh::ATTRIBUTE_COLOR, drawn.light.clone());
    let indices = drawn.triangles.iter().flatten().copied().collect();
    mesh.insert_indices(Indices::U32(indices));
}

fn color(tint: shape::Tint) -> Color {
    let [r, g, b] = tint.rgb;
    Color::srgb_u8(r, g, b)
}
