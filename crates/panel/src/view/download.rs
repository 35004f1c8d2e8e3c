use js_sys::encode_uri_component;
use web_sys::HtmlAnchorElement;
use yew::prelude::*;

/// A file that is made as it is asked for. Nothing is sent anywhere.
pub struct Download {
    /// What it is called.
    pub file: String,
    /// What it is: `text/csv`.
    pub kind: &'static str,
    /// What the link says.
    pub said: String,
    /// How the link looks.
    pub class: &'static str,
}

impl Download {
    /// A link that is given the text of the file as it is pressed.
    pub fn link(self, text: impl Fn() -> String + 'static) -> Html {
        let kind = self.kind;
        let onclick = Callback::from(move |press: MouseEvent| {
            let text = String::from(encode_uri_component(&text()));
            let link: HtmlAnchorElement = press.target_unchecked_into();
            link.set_href(&format!("data:{kind};charset=utf-8,{text}"));
        });
        html! {
            <a class={self.class} href="#download" download={self.file} {onclick}>{ self.said }</a>
        }
    }
}
