//! What runs in the hostile page: it writes down what is pressed and where that leads, and lets
//! nothing get there.

use serde_json::json;

use super::forgery::{Bite, Probe};

/// Stands up the page's own script. `control` is what stands in the control's place.
pub(super) fn stage(probe: &Probe) -> String {
    let (within, selector) = (json!(probe.within), json!(probe.selector));
    let place = within.as_str().unwrap_or_default().replace(".show", "");
    let (place, dialog) = (json!(place), json!(probe.dialog));
    format!(
        "(() => {{
            const find = (selector, root = document) => (root === document
                ? Document : Element).prototype.querySelector.call(root, selector);
            const hear = (name, heard) => EventTarget.prototype.addEventListener
                .call(document, name, heard, {{ capture: true, signal: ended.signal }});
            globalThis.ended?.abort();
            clearInterval(globalThis.swapping);
            const ended = globalThis.ended = new AbortController();
            const log = globalThis.log = [], pressed = globalThis.pressed = [];
            const control = find({place} + ' ' + {selector});
            const trigger = {dialog} ? find('button.auc-button__re-order') : null;
            const open = globalThis.open_dialog = () => {{
                const modal = find('#' + {dialog} + '.auc-modal');
                modal.classList.add('show');
                modal.style.display = 'block';
            }};
            const DEADLY = '.auc-js-confirm-cart, .checkout-btn, .auc-js-minicart, .auc-js-book-slot';
            hear('click', (event) => {{
                const at = event.composedPath()[0];
                if (at === trigger) return open();
                const genuine = {genuine} && at.closest?.('button') === control;
                pressed.push(genuine ? 'genuine' : 'forged');
                if (at.closest?.(DEADLY)) log.push('script ' + at.closest(DEADLY).className);
                return undefined;
            }});
            hear('submit', (event) => {{
                event.preventDefault();
                const form = event.target, by = event.submitter;
                const action = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action').get.call(form);
                log.push('form ' + (by?.hasAttribute('formaction') ? by.formAction : action));
            }});
            hear('command', () => log.push('command'));
            hear('beforetoggle', () => log.push('popover'));
            navigation.onnavigate = (event) => {{
                log.push('to ' + event.destination.url);
                event.preventDefault();
            }};
            {script};
            return control !== null;
        }})()",
        genuine = probe.genuine,
        script = probe.script,
    )
}

/// A press as a fence without the check would make it; gives what came of it.
pub(super) fn naive(probe: &Probe) -> String {
    let (within, selector) = (json!(probe.within), json!(probe.selector));
    let press = match probe.bite {
        Bite::First => "found[0].click()",
        Bite::Last => "found.at(-1).click()",
        Bite::Mouse => {
            "const mouse = (type, on) => on.dispatchEvent(new MouseEvent(type, { bubbles: true }));
             mouse('mousedown', found[0]);
             mouse('mouseup', document.body);
             found[0].click()"
        }
        Bite::Point => {
            "found[0].scrollIntoView({ block: 'center' });
             const { x, y, width, height } = found[0].getBoundingClientRect();
             document.elementFromPoint(x + width / 2, y + height / 2).click()"
        }
        Bite::Place => {
            "clearInterval(globalThis.swapping);
             const place = found[0].parentElement, at = [...place.children].indexOf(found[0]);
             // What was judged is the true control; what then stands in its place is pressed.
             if (!forged_stands()) swap();
             place.children[at].click()"
        }
    };
    let open = if probe.dialog.is_some() {
        "open_dialog();"
    } else {
        ""
    };
    format!(
        "(() => {{
            {open}
            const all = (selector, root) => [...(root === document ? Document : Element)
                .prototype.querySelectorAll.call(root, selector)];
            const found = all({within}, document).flatMap((place) => all({selector}, place));
            {press};
            return [log, pressed];
        }})()"
    )
}
