//! A clock that is set back or forward takes no deadline away and lengthens no wait (DECISIONS 8).
