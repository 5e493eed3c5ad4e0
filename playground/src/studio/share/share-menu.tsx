import '../../styles/menu.css'
import '../../styles/share.css'
import { useSignal } from '@preact/signals'
import { type Notebook, writeShareLink } from '@sojourn/notebook'
import { useEffect, useRef } from 'preact/hooks'
import { fileName } from '../../app/file-name.ts'
import { saveFile, textFile } from '../../app/save-file.ts'
import { notebook } from '../../document/document.ts'
import { decimal } from '../../language/numbers.ts'
import { Menu } from '../../menu/menu.tsx'
import { journey } from '../study.ts'
import { Choice } from '../why/choice.tsx'
import { words } from './words.ts'

/** Longer links are cut by many programs. */
const LONGEST = 30_000

/** Shares the document by a link that holds it. */
export function ShareMenu({
  whole = (open) => open,
}: {
  /** What a link to the whole holds, such as what cells show too. */
  readonly whole?: (open: Notebook) => Notebook
}) {
  if (notebook.value === undefined) return null
  const said = words.value
  return (
    <Menu
      class="btn share-button"
      label={said.share}
      keepOpen
      icon={
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6.500 9.500l3-3M7 4.500l1.700-1.700a2.900 2.900 0 014.100 4.100L11 8.700M9 11.500l-1.700 1.700a2.900 2.900 0 01-4.100-4.100L5 7.300" />
        </svg>
      }
    >
      <Link whole={whole} />
    </Menu>
  )
}

type What = 'settings' | 'whole'

function Link({ whole }: { readonly whole: (open: Notebook) => Notebook }) {
  const said = words.value
  const open = notebook.value
  const what = useSignal<What>('settings')
  /** The links that there are; of settings only where the notebook is an example but for them. */
  const made = useSignal<{ readonly whole: string; readonly settings?: string }>()
  const copied = useSignal<'yes' | 'no'>()
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const shown = useSignal(false)
  useEffect(() => {
    const menu = box.current?.closest('details')
    const follow = () => {
      shown.value = menu?.open ?? false
      copied.value = undefined
    }
    menu?.addEventListener('toggle', follow)
    return () => menu?.removeEventListener('toggle', follow)
  }, [])
  useEffect(() => {
    if (!shown.value || open === undefined) return
    let current = true
    void linksOf(open, whole).then((links) => {
      if (current) made.value = links
    })
    return () => {
      current = false
    }
  }, [open, shown.value])
  const links = made.value
  const chosen = links?.settings === undefined ? 'whole' : what.value
  const address = links && location.href.replace(/#.*$/, '') + (links[chosen] ?? links.whole)
  const tooLong = address !== undefined && address.length > LONGEST
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address ?? '')
      copied.value = 'yes'
    } catch {
      field.current?.select()
      copied.value = 'no'
    }
  }
  return (
    <div class="share" ref={box}>
      {address === undefined || open === undefined ? (
        <p>{said.making}</p>
      ) : (
        <>
          {links?.settings !== undefined && (
            <Choice
              label={said.what}
              name="share-what"
              values={['settings', 'whole'] as const}
              value={chosen}
              say={(each) => said[each]}
              choose={(each) => {
                what.value = each
                copied.value = undefined
              }}
            />
          )}
          <p>{chosen === 'settings' ? said.settingsHold(open.title) : said.wholeHolds}</p>
          {chosen === 'whole' && journey.value?.evidence !== undefined && <p>{said.fittedHolds}</p>}
          {tooLong ? (
            <>
              <p class="failed">{said.tooLong(decimal(address.length))}</p>
              <button
                type="button"
                class="btn"
                onClick={() =>
                  saveFile(
                    fileName(open.title, 'notebook.json'),
                    textFile(`${JSON.stringify(open, null, 2)}\n`, 'application/json'),
                  )
                }
              >
                {said.saveFile}
              </button>
            </>
          ) : (
            <>
              <p class="share-line">
                <input
                  ref={field}
                  class="field"
                  aria-label={said.link}
                  readOnly
                  value={address}
                  onFocus={({ currentTarget }) => currentTarget.select()}
                />
                <button type="button" class="btn" onClick={() => void copy()}>
                  {said.copy}
                </button>
              </p>
              <p class="mut xs">{said.length(decimal(address.length))}</p>
            </>
          )}
          <p role="status">
            {copied.value === 'yes' ? said.copied : copied.value === 'no' ? said.copyYourself : ''}
          </p>
          <p class="mut xs">{said.private}</p>
        </>
      )}
    </div>
  )
}

async function linksOf(open: Notebook, whole: (open: Notebook) => Notebook) {
  // The examples are looked at only to share: they are loaded then.
  const [{ exampleOf }, { settingsOf, writeSettings }] = await Promise.all([
    import('./example-of.ts'),
    import('./settings-link.ts'),
  ])
  const example = exampleOf(open)
  return {
    whole: await writeShareLink(whole(open)),
    ...(example !== undefined && { settings: writeSettings(settingsOf(open, example)) }),
  }
}
