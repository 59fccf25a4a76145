//! To be filled.

pub mod roadmap_instance;
