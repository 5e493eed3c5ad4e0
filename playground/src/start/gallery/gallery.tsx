import { gallery } from 'virtual:gallery'
import { addressOf } from '../../app/route.ts'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'
import type { GalleryCard } from './gallery-card.ts'
import { JourneyPicture, PictureHatch } from './journey-picture.tsx'

/** The example journeys, each with its picture, its question and what comes of a thousand. */
export function Gallery() {
  const { examples, illustrative } = words.value
  return (
    <section aria-labelledby="start-examples">
      <div class="start-head">
        <h2 id="start-examples">{examples}</h2>
        <p class="sm mut">{illustrative(decimal(1000))}</p>
      </div>
      <PictureHatch />
      <ul class="start-gallery">
        {gallery.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}

function Card({ card: { id, picture, converts, text } }: { readonly card: GalleryCard }) {
  const { name, question, finding } = text[language.value]
  return (
    <li class="start-card">
      <JourneyPicture picture={picture} label={finding} />
      <div class="start-line">
        <h3>
          <a class="start-open" href={addressOf(`example/${id}`)}>
            {name}
          </a>
        </h3>
        <span class="start-figure">{words.value.converts[id](range(converts))}</span>
      </div>
      <p>{question}</p>
    </li>
  )
}

function range([low, high]: GalleryCard['converts']): string {
  const [from, to] = [decimal(low), decimal(high)]
  return from === to ? from : `${from}–\u2060${to}`
}
