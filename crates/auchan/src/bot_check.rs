use page::Element;

/// What the usual makers of such questions put into a page that stands in for the shop's. None
/// was ever saved from the real shop (SITE §17), so these are the makers' own, documented marks.
const CHALLENGES: &str = "\
    #challenge, #challenge-form, #challenge-running, #cf-challenge-running, #px-captcha, \
    .g-recaptcha, .h-captcha, .cf-turnstile, \
    iframe[src*=\"captcha\"], iframe[src*=\"challenges.cloudflare.com\"], \
    script[src*=\"captcha-delivery.com\"]";

/// Whether a page stands in for the shop's that asks if the visitor is a person.
pub fn is_asked<E: Element>(root: &E) -> bool {
    root.first(".page").is_none() && root.first(CHALLENGES).is_some()
}
