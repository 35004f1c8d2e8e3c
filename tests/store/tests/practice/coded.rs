//! Compressed bodies.

use std::io::Read;

use crate::shop::{Outcome, Shop};
use store::Compression;

fn unpacked(coding: Compression, body: &[u8]) -> Outcome<String> {
    let mut text = String::new();
    match coding {
        Compression::None => text = String::from_utf8(body.to_vec())?,
        Compression::Gzip => _ = flate2::read::GzDecoder::new(body).read_to_string(&mut text)?,
        Compression::Deflate => {
            _ = flate2::read::ZlibDecoder::new(body).read_to_string(&mut text)?
        }
        Compression::Brotli => {
            _ = brotli::Decompressor::new(body, 4096).read_to_string(&mut text)?;
        }
    }
    Ok(text)
}

#[test]
fn bodies_are_compressed_for_whoever_takes_them_so() -> Outcome {
    let shop = Shop::open_as("ana")?;
    for (coding, name) in [
        (Compression::None, ""),
        (Compression::Gzip, "gzip"),
        (Compression::Deflate, "deflate"),
        (Compression::Brotli, "br"),
    ] {
        shop.store.switch(|switches| switches.compression = coding);
        let accepts = [("accept-encoding", "gzip, deflate, br;q=0.9, zstd")];
        let page = shop.raw("/pt/carrinho-compras", &accepts)?;
        assert_eq!(page.header("content-encoding"), name);
        assert!(
            unpacked(coding, &page.body)?
                .trim_end()
                .ends_with("</html>")
        );
        let plain = shop.raw("/pt/carrinho-compras", &[("accept-encoding", "identity")])?;
        assert_eq!(plain.header("content-encoding"), "");
        assert!(unpacked(Compression::None, &plain.body)?.contains("Cart-Show"));
    }
    Ok(())
}
