// How a page without wasm came (DECISIONS 23), and whether what it shows may be taken for what the
// shop says now; crates/content/src/loading.rs.
var plainArrival = (() => {
  /** From this age on, the cart that a page shows is not taken for the cart of now. */
  const CART_AGE_MAX = 20_000;

  const loading = () => performance.getEntriesByType('navigation')[0] ?? {};

  /** Out of a cache, or loaded before anybody asked for it. What does not say so is. */
  const cached = ({ deliveryType = '', transferSize = 0, activationStart = 0 }) => deliveryType !== ''
    || transferSize <= 0 || activationStart > 0;

  /** How long ago the server began its answer; of two clocks, the one that says more. */
  function age({ responseStart = 0 }) {
    if (responseStart <= 0) return Infinity;
    return Math.max(performance.now(), Date.now() - performance.timeOrigin) - responseStart;
  }

  function fresh({ sight }) {
    const how = loading();
    const young = age(how) <= (sight === 'CART' ? CART_AGE_MAX : Number.MAX_VALUE);
    return young && ['navigate', 'reload'].includes(how.type) && !cached(how);
  }

  /** Path and query of the page of the shop that led here. */
  function referrer() {
    const rest = document.referrer.startsWith(location.origin)
      ? document.referrer.slice(location.origin.length) : '';
    return rest.startsWith('/') ? rest : null;
  }

  /** A page that was left is as old as it was then. */
  function came(left) {
    const how = loading();
    return { redirects: how.redirectCount ?? 0, from: referrer(), cached: left || cached(how) };
  }

  return { came, fresh };
})();
