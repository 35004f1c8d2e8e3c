//! What a page looks like: its size, its colours, its picture.

use std::{fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{Page, Result, wire::text};

/// The size of a page in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewport {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Viewport {
    /// A side panel at its narrowest.
    pub const NARROW: Self = Self {
        width: 360,
        height: 800,
    };
    /// A side panel pulled wide.
    pub const WIDE: Self = Self {
        width: 480,
        height: 800,
    };
}

/// What the person's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Page {
    /// Gives the page a size.
    pub fn resize(&self, viewport: Viewport) -> Result<()> {
        let params = json!({
            "width": viewport.width, "height": viewport.height,
            "deviceScaleFactor": 1, "mobile": false,
        });
        self.ask("Emulation.setDeviceMetricsOverride", params)
            .map(|_| ())
    }

    /// Makes `prefers-color-scheme` say `scheme`.
    pub fn prefer(&self, scheme: Scheme) -> Result<()> {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!([{"name": "prefers-color-scheme", "value": value}]);
        self.ask("Emulation.setEmulatedMedia", json!({"features": features}))
            .map(|_| ())
    }

    /// Writes a PNG picture of what is in view to `path`.
    pub fn screenshot(&self, path: impl AsRef<Path>) -> Result<()> {
        let answer = self.ask("Page.captureScreenshot", json!({"format": "png"}))?;
        let bytes = BASE64_STANDARD
            .decode(text(&answer["data"])?)
            .map_err(|error| crate::Failure::Unexpected {
                expected: "base64",
                got: error.to_string(),
            })?;
        let path = path.as_ref();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, bytes)?)
    }

    /// Writes a PNG picture of the whole page to `path`, however long it is. The page is made as
    /// tall as what is in it, so that what sticks to its foot is at the foot.
    pub fn screenshot_whole(&self, path: impl AsRef<Path>) -> Result<()> {
        let sizes = "[innerWidth, innerHeight, document.documentElement.scrollHeight]";
        let [width, height, whole] = self.eval_as(sizes)?;
        let whole = Viewport {
            width,
            height: whole,
        };
        self.resize(whole)?;
        self.screenshot(path)?;
        self.resize(Viewport { width, height })
    }

    /// Lets the page's own ground show through where it paints none.
    pub fn transparent(&self) -> Result<()> {
        let clear = json!({"color": {"r": 0, "g": 0, "b": 0, "a": 0}});
        self.ask("Emulation.setDefaultBackgroundColorOverride", clear)
            .map(|_| ())
    }
}
