//! Files in and out: the plan file, importers and exporters.
//!
//! May use the domain, the command an import becomes, and the select room for what is rendered. Reading never panics,
//! whatever the bytes, and answers with what could not be understood.

pub mod ballot;
pub mod changes;
pub mod edition;
pub mod export;
pub mod import;
pub mod incoming;
pub mod page_plan;
pub mod picture;
pub mod plan_file;
pub mod psplib;
pub mod roadmap_instance;
pub mod single_file;
