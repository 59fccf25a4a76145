//! Pictures for a person to look at, only when `ROADBOOK_SCREENSHOTS` names a folder for them.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::browser::{Browser, Theme};

/// A phone, a wiki's column, a desktop.
const WIDTHS: [u32; 3] = [360, 768, 1280];
const HEIGHT: u32 = 900;

pub(super) async fn shoot(browser: &Browser, name: &str) -> Result<Option<PathBuf>> {
    let Some(folder) = env::var_os("ROADBOOK_SCREENSHOTS").map(PathBuf::from) else { return Ok(None) };
    fs::create_dir_all(&folder).with_context(|| format!("Cannot make {}.", folder.display()))?;
    let path = folder.join(format!("{name}.png"));
    browser.session().screenshot(&path).await?;
    Ok(Some(path))
}

pub(super) async fn shoot_everywhere(browser: &Browser, name: &str) -> Result<()> {
    if env::var_os("ROADBOOK_SCREENSHOTS").is_none() {
        return Ok(());
    }
    for theme in [Theme::Dark, Theme::Light] {
        browser.set_theme(theme).await?;
        for width in WIDTHS {
            browser.set_viewport(width, HEIGHT).await?;
            browser.painted().await?;
            shoot(browser, &format!("{name}-{width}-{}", theme.name())).await?;
        }
    }
    Ok(())
}
