use js_sys::{Reflect, Uint8Array};
use llm::{ANSWER_MAX, Request};
use shop::advice::{NoAdvice, Nonsense};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, DomException, Headers, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache,
    RequestCredentials, RequestInit, RequestRedirect, Response, WorkerGlobalScope,
};

/// Sends a request to a language model's service, and reads its answer for `left` milliseconds
/// at most. No cookie goes along, no redirect is followed: the key is for that address alone.
pub async fn post(request: &Request, left: u32) -> Result<String, NoAdvice> {
    let init = init(request, left).map_err(|why| failed(&why))?;
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let fetched = JsFuture::from(scope.fetch_with_str_and_init(&request.url, &init)).await;
    let response: Response = fetched.map_err(|why| failed(&why))?.unchecked_into();
    if !response.ok() {
        let status = response.status();
        return Err(NoAdvice::Refused { status });
    }
    body(&response).await
}

fn init(request: &Request, left: u32) -> Result<RequestInit, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&JsValue::from_str(&request.body));
    init.set_credentials(RequestCredentials::Omit);
    init.set_redirect(RequestRedirect::Error);
    init.set_cache(RequestCache::NoStore);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(left)));
    Ok(init)
}

/// Reads no more than an answer may be long.
async fn body(response: &Response) -> Result<String, NoAdvice> {
    let nothing = NoAdvice::Nonsense {
        what: Nonsense::NotTheForm,
    };
    let stream = response.body().ok_or(nothing)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes: Vec<u8> = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read())
            .await
            .map_err(|why| failed(&why))?;
        let value = Reflect::get(&chunk, &"value".into()).unwrap_or_default();
        if value.is_undefined() {
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
        bytes.extend(Uint8Array::new(&value).to_vec());
        if bytes.len() > ANSWER_MAX {
            // What is left of it is nobody's loss.
            drop(reader.cancel());
            let what = Nonsense::TooLong;
            return Err(NoAdvice::Nonsense { what });
        }
    }
}

fn failed(why: &JsValue) -> NoAdvice {
    match why.dyn_ref::<DomException>() {
        Some(why) if why.name() == "TimeoutError" => NoAdvice::TooLate,
        _ => NoAdvice::Unreachable,
    }
}
