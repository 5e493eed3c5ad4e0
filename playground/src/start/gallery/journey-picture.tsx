import type { Picture } from './gallery-card.ts'

/** Pictures are flatter than maps: all the page's fit into one look. */
const FLAT = 0.62
/** The height of the tallest, so that all have the same. */
const HEIGHT = 148

/** A journey at a glance: bars, ribbons that thin, hatched fins where customers leave, grey loops. */
export function JourneyPicture({
  picture,
  label,
}: {
  readonly picture: Picture
  readonly label: string
}) {
  const { width, height, bars, ribbons, loops, fins } = picture
  const down = Math.max(0, (HEIGHT - height * FLAT) / 2)
  return (
    <svg
      class="start-picture"
      viewBox={`0 0 ${width} ${Math.max(HEIGHT, height * FLAT)}`}
      role="img"
      aria-label={label}
    >
      <g transform={`translate(0 ${down}) scale(1 ${FLAT})`}>
        {loops.map(([path, width]) => (
          <path key={path} class="start-loop" d={path} stroke-width={width * FLAT} />
        ))}
        {ribbons.map((path) => (
          <path key={path} class="start-ribbon" d={path} />
        ))}
        <path class="start-fin" d={fins} />
        <path class="start-bar" d={bars} />
      </g>
    </svg>
  )
}

/** The pattern of the fins, once for all pictures of the page. */
export function PictureHatch() {
  return (
    <svg class="vh" aria-hidden="true">
      <defs>
        <pattern
          id="start-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(1 ${1 / FLAT}) rotate(45)`}
        >
          <rect width="5" height="5" fill="var(--ember)" opacity=".14" />
          <rect width="1.6" height="5" fill="var(--ember)" opacity=".75" />
        </pattern>
      </defs>
    </svg>
  )
}
