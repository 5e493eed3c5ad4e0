import { failure, settled } from '../forecast/picture.ts'

/** A line on top of the page while the picture is older or rougher than the levers ask for. */
export function Progress() {
  return settled.value || failure.value ? null : <div class="progress" aria-hidden="true" />
}
