use crate::failure::Failure;
use cases::Scenario;
use shop::SlotId;
use shop::slot_choice::choose;

/// Chooses among the slots of every scenario of a file, one line each.
pub fn inspect(file: &str, text: &str) -> Result<String, Failure> {
    let wrong = |why| Failure::Content {
        file: file.to_owned(),
        why,
    };
    let scenarios = Scenario::read_all(text).map_err(wrong)?;
    Ok(scenarios
        .iter()
        .map(|scenario| line(scenario) + "\n")
        .collect())
}

fn line(scenario: &Scenario) -> String {
    let choice = choose(scenario.now, &scenario.wishes, &scenario.offers);
    let recommended: Vec<&SlotId> = choice.recommended.iter().map(|slot| &slot.id).collect();
    serde_json::json!({ "id": scenario.id, "recommended": recommended, "excluded": choice.excluded }).to_string()
}
