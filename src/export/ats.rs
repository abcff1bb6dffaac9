//! The bodies that recruiting systems take: Greenhouse's `test_status` and Kombo's
//! result, which stands for many systems. The one number is the band, 1 to 4; the
//! three scores stand beside it. No name, no accommodation.

use serde_json::{Map, Value, json};

use crate::export::{
    candidate,
    house::House,
    sitting::{Kind, Score, Sitting},
};

/// The body of Greenhouse's `test_status` (Assessment API): metadata is flat, and
/// its values are text, numbers or truth values.
pub fn greenhouse(sitting: &Sitting, house: &House) -> Value {
    let mut metadata = Map::new();
    for score in &sitting.scores {
        metadata.insert(score.kind.label().to_owned(), score.out_of_100.into());
        metadata.insert(
            format!("{} ± (standard error)", score.kind.label()),
            score
                .sem
                .map_or_else(|| "not known yet".into(), Value::from),
        );
    }
    metadata.insert("Band".to_owned(), candidate::band(sitting).into());
    metadata.insert(
        "Needs a person".to_owned(),
        (!sitting.needs_a_person.is_empty()).into(),
    );
    for (label, text) in texts(sitting) {
        metadata.insert(label.to_owned(), text.into());
    }
    let mut body = json!({
        "partner_status": "complete",
        "partner_profile_url": house.result(sitting),
    });
    if let Some(object) = body.as_object_mut() {
        if let Some(band) = sitting.band {
            object.insert("partner_score".to_owned(), band.into());
        }
        object.insert("metadata".to_owned(), Value::Object(metadata));
    }
    body
}

/// Kombo's result body: the band of four, each score as a part, the rest as texts.
pub fn kombo(sitting: &Sitting, house: &House) -> Value {
    let mut attributes: Vec<Value> = sitting.scores.iter().map(part).collect();
    attributes.push(text("Band", &candidate::band(sitting)));
    for (label, told) in texts(sitting) {
        attributes.push(text(label, &told));
    }
    let mut body = json!({
        "status": "COMPLETED",
        "result_url": house.result(sitting),
        "completed_at": sitting.finished,
    });
    if let Some(object) = body.as_object_mut() {
        if let Some(band) = sitting.band {
            object.insert("score".to_owned(), band.into());
            object.insert("max_score".to_owned(), 4.into());
        }
        object.insert("attributes".to_owned(), attributes.into());
        object.insert("attachments".to_owned(), Value::Array(Vec::new()));
    }
    body
}

fn part(score: &Score) -> Value {
    json!({
        "type": "SUB_RESULT",
        "id": score.kind.id(),
        "label": score.kind.label(),
        "score": { "value": score.out_of_100, "max": 100 },
        "status": "COMPLETED",
    })
}

fn text(label: &str, value: &str) -> Value {
    json!({ "type": "TEXT", "label": label, "value": value })
}

/// What is told in words.
fn texts(sitting: &Sitting) -> Vec<(&'static str, String)> {
    let mut told = vec![("Why this band", candidate::band_why(sitting))];
    if !sitting.needs_a_person.is_empty() {
        told.push(("For a person to look at", sitting.needs_a_person.join(" ")));
    }
    if let Some(limit) = &sitting.use_limit {
        told.push(("Limit of use", limit.clone()));
    }
    if !sitting.scores.is_empty() {
        told.push(("Uncertainty", sitting.uncertainty.clone()));
    }
    let unreported: Vec<&str> = Kind::ALL
        .into_iter()
        .filter(|kind| sitting.score(*kind).is_none())
        .map(Kind::label)
        .collect();
    if !unreported.is_empty() {
        told.push(("Not scored", unreported.join(", ")));
    }
    told.push(("Not measured", sitting.not_measured.join(", ")));
    told.push(("Occasion", candidate::occasion(sitting)));
    told
}
