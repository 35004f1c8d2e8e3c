//! A run belongs to the account it was started in.
