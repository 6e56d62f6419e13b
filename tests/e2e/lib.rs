//! What the journeys share: the real window, driven through WebDriver, and a shop's files.

pub mod checks;
pub mod crowd;
pub mod desk;
pub mod driver;
pub mod files;
pub mod rich;
pub mod window;
