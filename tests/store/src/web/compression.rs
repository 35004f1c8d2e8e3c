//! Compresses what browsers accept.

use std::io::{Result, Write};

use axum::{
    body::{Body, to_bytes},
    http::{HeaderValue, header},
    response::Response,
};
use brotli::CompressorWriter;
use flate2::{
    Compression as Level,
    write::{GzEncoder, ZlibEncoder},
};

use crate::compression::Compression;

/// The answer, compressed if the browser takes it so.
pub async fn compressed(response: Response, coding: Compression, accepted: bool) -> Response {
    let Some(name) = coding.name().filter(|_| accepted) else {
        return response;
    };
    let (mut head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let packed = match body.is_empty() {
        true => None,
        false => pack(&body, coding).ok(),
    };
    let Some(packed) = packed else {
        return Response::from_parts(head, Body::from(body));
    };
    head.headers.remove(header::CONTENT_LENGTH);
    for (key, value) in [
        (header::CONTENT_ENCODING, name),
        (header::VARY, "Accept-Encoding"),
    ] {
        head.headers.insert(key, HeaderValue::from_static(value));
    }
    Response::from_parts(head, Body::from(packed))
}

fn pack(body: &[u8], coding: Compression) -> Result<Vec<u8>> {
    match coding {
        Compression::None => Ok(body.to_vec()),
        Compression::Gzip => {
            let mut packer = GzEncoder::new(Vec::new(), Level::fast());
            packer.write_all(body)?;
            packer.finish()
        }
        Compression::Deflate => {
            let mut packer = ZlibEncoder::new(Vec::new(), Level::fast());
            packer.write_all(body)?;
            packer.finish()
        }
        Compression::Brotli => {
            let mut packer = CompressorWriter::new(Vec::new(), 4096, 4, 20);
            packer.write_all(body)?;
            Ok(packer.into_inner())
        }
    }
}
