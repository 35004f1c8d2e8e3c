use serde_json::{Map, Value, json};

/// A run of format 1, as run and task of today's format. Then each state held what was under way
/// itself: the check, the phase with its intent, the approval or the addition.
///
/// `None` where it is no run of that format.
pub fn from_1(run: Value) -> Option<(Value, Value)> {
    let Value::Object(mut run) = run else {
        return None;
    };
    let task = match run.get("status")?.as_str()? {
        "IDLE" => checking(&mut run),
        "RUNNING" => Some(running(&mut run)?),
        "PAUSED" => {
            suspended(&mut run)?;
            None
        }
        "REVIEW" => undertaken(&mut run)?,
        "COMPLETE" => None,
        _ => return None,
    };
    Some((run.into(), task.unwrap_or_default()))
}

fn task(tab: &Value, intent: &Value, goal: &str, at: Value) -> Value {
    let goal = match at {
        Value::Null => json!({ "goal": goal }),
        at => json!({ "goal": goal, "at": at }),
    };
    json!({ "tab": tab, "intent": intent, "goal": goal })
}

fn checking(run: &mut Map<String, Value>) -> Option<Value> {
    let check = run.remove("check").filter(Value::is_object)?;
    let at = json!({ "purpose": check["purpose"], "since": check["since"] });
    Some(task(&check["tab"], &check["intent"], "CHECK", at))
}

fn running(run: &mut Map<String, Value>) -> Option<Value> {
    let (phase, intent) = (run.remove("phase")?, run.remove("intent")?);
    let phase = of_phase(phase, &run.get("wish")?["mode"], None);
    Some(task(run.get("tab")?, &intent, "PHASE", phase))
}

/// Whoever goes on asks the page what became of a press that was under way.
fn suspended(run: &mut Map<String, Value>) -> Option<()> {
    let Some(from) = run.get_mut("resume")?.get_mut("from") else {
        return Some(());
    };
    let mut running = from.as_object()?.clone();
    let (phase, intent) = (running.remove("phase")?, running.remove("intent")?);
    let phase = of_phase(phase, &running.get("wish")?["mode"], Some(&intent["id"]));
    *from = json!({ "running": running, "phase": phase });
    Some(())
}

fn undertaken(run: &mut Map<String, Value>) -> Option<Option<Value>> {
    let (gate, tab) = (run.remove("gate")?, run.get("tab")?);
    let of = &gate["intent"];
    Some(match gate["gate"].as_str()? {
        "APPROVING" => Some(task(tab, of, "APPROVAL", Value::Null)),
        "ADDING" => {
            let at = json!({ "wanted": of["addition"], "stage": of_addition(&of["stage"]) });
            Some(task(tab, &of["intent"], "ADDITION", at))
        }
        _ => None,
    })
}

/// A press that may have been made is looked for in the cart.
fn of_addition(stage: &Value) -> Value {
    let before = &stage["before"];
    match stage["stage"].as_str() {
        Some("OPENING") => json!({ "stage": "OPENING", "before": before, "presses": 0 }),
        Some("PRESSING" | "VERIFYING") => verifying(before, stage),
        _ => stage.clone(),
    }
}

fn verifying(before: &Value, of: &Value) -> Value {
    let of = json!({
        "presses": of["presses"].as_u64().unwrap_or(1),
        "landed": of["landed"].as_bool().unwrap_or_default(),
        "shown": of["shown"],
        "sent": of["sent"],
        "looks": of["looks"].as_u64().unwrap_or_default(),
    });
    json!({ "stage": "VERIFYING", "before": before, "of": of })
}

/// The steps of CART from the saving of the cart on are stages of one change now.
fn of_phase(phase: Value, mode: &Value, suspended_by: Option<&Value>) -> Value {
    let at = &phase["at"];
    let (makings, presses) = (&at["makings"], &at["presses"]);
    let before = &makings["before"];
    let stage = match at["step"].as_str() {
        Some("SAVING_CART") => json!({ "stage": "SAVING_CART" }),
        Some("RETURNING") => json!({ "stage": "OPENING", "before": before, "presses": presses }),
        Some("PRESSING") => {
            let press = of_press(&at["press"], makings, suspended_by);
            json!({ "stage": "PRESSING", "before": before, "press": press })
        }
        Some("VERIFYING") => verifying(before, at),
        _ => return phase,
    };
    let order = match at.get("order") {
        Some(order) => order,
        None => &makings["order"],
    };
    let mode = makings.get("mode").unwrap_or(mode);
    let wanted = json!({ "order": order, "mode": mode });
    let at = json!({ "step": "REORDERING", "wanted": wanted, "stage": stage });
    json!({ "phase": "CART", "at": at })
}

fn of_press(press: &Value, makings: &Value, suspended_by: Option<&Value>) -> Value {
    let standing = &press["standing"];
    let certainty = match (standing["standing"].as_str(), suspended_by) {
        (Some("FRESH"), Some(intent)) => json!({ "certainty": "IN_DOUBT", "of": intent }),
        (Some("PRESSED"), Some(_)) => json!({ "certainty": "IN_DOUBT", "of": standing["by"] }),
        (Some("PRESSED"), None) => json!({ "certainty": "PRESSED", "by": standing["by"] }),
        (Some("IN_DOUBT"), _) => json!({ "certainty": "IN_DOUBT", "of": standing["of"] }),
        _ => json!({ "certainty": "FRESH" }),
    };
    let (order, mode) = (&makings["order"]["id"], &makings["mode"]);
    json!({
        "action": { "action": "REORDER", "order": order, "mode": mode },
        "document": press["document"],
        "presses": press["presses"],
        "certainty": certainty,
    })
}
