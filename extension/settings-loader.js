// Brings the panel's wasm up and lets it draw the page of settings.
import init, { start_settings } from './panel.js';

await init();
start_settings();
