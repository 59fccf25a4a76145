//! Schedules: to be filled.
