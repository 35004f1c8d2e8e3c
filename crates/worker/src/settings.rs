use chrome::storage::Area;
use run::Millis;

const PACE: &str = "settings.pace";

/// The usual pause between two looks at the shop's pages, in milliseconds (DECISIONS 13).
const PACE_USUAL: Millis = 400;

/// The pause that is set; the usual one where none is.
pub async fn pace() -> Millis {
    let kept = Area::Local
        .get(&[PACE])
        .await
        .ok()
        .and_then(|items| items.text(PACE));
    kept.and_then(|text| text.parse().ok())
        .unwrap_or(PACE_USUAL)
}
