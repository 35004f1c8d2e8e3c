//! An accepted sign-in lapses, and is bound to its tab (DECISIONS 4).
