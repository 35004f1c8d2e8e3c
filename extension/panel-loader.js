// Brings the panel's wasm up and lets it draw itself.
import init, { start } from './panel.js';

await init();
start();
