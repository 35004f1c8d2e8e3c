use crate::check::check;
use crate::{Settings, What, Wrong};
use serde_json::{Value, json};

/// What tells a file of settings from any other.
const PRODUCT: &str = "carrinho-pronto-settings";
const VERSION: u64 = 1;

/// The longest file that is read, in bytes.
const FILE_MAX: usize = 1024 * 1024;

/// The settings as a file. No key is in it.
#[must_use]
pub fn export(settings: &Settings) -> String {
    let file = json!({ "product": PRODUCT, "version": VERSION, "settings": settings });
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// The settings in a file, whole and sound, or what is wrong with it and where.
///
/// # Errors
/// The first thing that is wrong.
pub fn import(text: &str) -> Result<Settings, Wrong> {
    if text.len() > FILE_MAX {
        return Err(Wrong::at("", What::TooLong { max: FILE_MAX }));
    }
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|why| {
        let (line, column) = (why.line(), why.column());
        Wrong::at("", What::NotJson { line, column })
    })?;
    if file["product"] != json!(PRODUCT) {
        return Err(Wrong::at("product", What::OtherFile));
    }
    match file["version"].as_u64() {
        Some(VERSION) => {}
        Some(found) => return Err(Wrong::at("version", What::OtherVersion { found })),
        None => return Err(Wrong::at("version", What::OtherFile)),
    }
    let settings: Settings =
        serde_path_to_error::deserialize(&file["settings"]).map_err(|why| {
            let path = why.path().to_string();
            let at = match path.as_str() {
                "." => "settings".to_owned(),
                path => format!("settings.{path}"),
            };
            let said = why.into_inner().to_string();
            Wrong::at(at, What::Odd { said })
        })?;
    check(&settings)?;
    Ok(settings)
}
