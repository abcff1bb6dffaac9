//! Hands a sound to the player that the system has; silent where there is none.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
    sync::OnceLock,
    thread,
};

/// Players of Linux and the BSDs, the one of the running sound server first.
const PLAYERS: [(&str, &[&str]); 3] = [("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"])];

/// A sound in a file of its own, which goes with the program.
pub(super) struct File(PathBuf);

impl File {
    /// Nothing if it cannot be written: then nothing is heard.
    pub(super) fn new(name: &str, wav: &[u8]) -> Option<Self> {
        // Named by the process, so that two windows do not share it.
        let name = format!("rightparty-{}-{name}.wav", process::id());
        let path = env::temp_dir().join(name);
        let mut file = fs::OpenOptions::new();
        // Never through a link that somebody else has put there.
        file.write(true).create_new(true);
        let mut file = file.open(&path).ok()?;
        std::io::Write::write_all(&mut file, wav).ok()?;
        Some(Self(path))
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // The system clears its temporary folder if this fails.
        let _ = fs::remove_file(&self.0);
    }
}

/// Plays it, and does not wait.
pub(super) fn play(file: &File) {
    static PLAYER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let Some(player) = PLAYER.get_or_init(find) else {
        return;
    };
    let mut command = command(player, &file.0);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // A thread waits for it, so that no dead process is left behind.
    let wait = move || {
        if let Ok(mut playing) = command.spawn() {
            let _ = playing.wait();
        }
    };
    let thread = thread::Builder::new().name("sound".to_owned());
    // Without a thread nothing is heard, and nothing else happens.
    let _ = thread.spawn(wait);
}

fn find() -> Option<PathBuf> {
    let on_path = |name: &str| {
        let folders = env::var_os("PATH")?;
        let mut places = env::split_paths(&folders).map(|folder| folder.join(name));
        places.find(|place| place.is_file())
    };
    if cfg!(target_os = "macos") {
        on_path("afplay")
    } else if cfg!(target_os = "windows") {
        on_path("powershell.exe")
    } else {
        PLAYERS.iter().find_map(|(name, _)| on_path(name))
    }
}

fn command(player: &Path, sound: &Path) -> Command {
    let mut command = Command::new(player);
    let name = player.file_name().unwrap_or_default();
    if name == "powershell.exe" {
        // The path is handed over beside the command, so that no character of it is read as code.
        let script = "(New-Object Media.SoundPlayer $env:RIGHTPARTY_SOUND).PlaySync()";
        command.args(["-NoProfile", "-NonInteractive", "-Command", script]);
        command.env("RIGHTPARTY_SOUND", sound);
        return command;
    }
    let known = PLAYERS.iter().find(|(known, _)| name == *known);
    if let Some((_, options)) = known {
        command.args(*options);
    }
    command.arg(sound);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_is_a_file_as_long_as_it_is_needed() {
        let file = File::new("test", b"RIFF").unwrap();
        let path = file.0.clone();
        assert_eq!(fs::read(&path).unwrap(), b"RIFF");
        // Nobody else's file is written over.
        assert!(File::new("test", b"other").is_none());
        drop(file);
        assert!(!path.exists());
    }

    #[test]
    fn each_player_is_called_as_it_wants() {
        let said = |player: &str| {
            let command = command(Path::new(player), Path::new("a b.wav"));
            let args = command
                .get_args()
                .map(|arg| arg.to_string_lossy().into_owned());
            args.collect::<Vec<_>>()
        };
        assert_eq!(said("/usr/bin/aplay"), ["-q", "a b.wav"]);
        assert_eq!(said("/usr/bin/pw-play"), ["a b.wav"]);
        assert_eq!(said("/usr/bin/afplay"), ["a b.wav"]);
        assert!(
            said("powershell.exe")
                .iter()
                .all(|arg| !arg.contains("a b.wav"))
        );
    }
}
