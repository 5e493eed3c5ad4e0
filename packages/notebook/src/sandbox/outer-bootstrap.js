// No foreign code runs here: this frame only holds the sandbox, and hands the page's port on.
addEventListener('message', function start(event) {
  const [port] = event.ports
  if (event.source !== parent || !port) return
  removeEventListener('message', start)
  const frame = document.createElement('iframe')
  // Without allow-same-origin: what runs in it shares neither storage nor page with anybody.
  frame.setAttribute('sandbox', 'allow-scripts')
  let loads = 0
  frame.addEventListener('load', () => {
    loads++
    // A second load is a navigation, which nothing of ours does. The page sees this frame go, too.
    if (loads > 1) location.replace('about:blank')
    // The origin of the frame is opaque, so that it cannot be named; the port is its own secret.
    else frame.contentWindow.postMessage('start', '*', [port])
  })
  frame.srcdoc = JSON.parse(document.getElementById('inner').textContent)
  document.documentElement.append(frame)
})
