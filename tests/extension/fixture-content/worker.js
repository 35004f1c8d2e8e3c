// The test itself hears what the page says.
