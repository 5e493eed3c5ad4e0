// No code of a notebook runs in this frame, only in its worker, which lacks these. Should any ever
// come to run here, peer connections are the one network that a policy does not forbid.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete window[name]

addEventListener('message', function start(event) {
  const [port] = event.ports
  if (event.source !== parent || !port) return
  removeEventListener('message', start)
  const code = JSON.parse(document.getElementById('kernel').textContent)
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  new Worker(address).postMessage('start', [port])
})
