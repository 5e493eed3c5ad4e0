import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { GrowingText } from '../cells/growing-text.tsx'
import { runAndNext } from '../commands/actions.ts'
import { findShown, paletteShown } from '../page/shown.ts'
import { words } from '../words.ts'

type Monaco = Pick<typeof import('./monaco.ts'), 'mountEditor' | 'showSource'>

/** The editor is loaded when code is first written, and kept. */
let loading: Promise<Monaco> | undefined
let loaded: Monaco | undefined

const PAUSE_MS = 150
// Touch screens have keyboards of their own, which know a plain field better.
const touch = matchMedia('(pointer: coarse)')

/** Loads the editor before it is asked for. */
export function loadEditor(): Promise<Monaco> {
  loading ??= import('./monaco.ts').then(({ mountEditor, showSource }) => {
    loaded = { mountEditor, showSource }
    return loaded
  })
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

/** Where code is written: in a plain field until the editor is there, and on touch screens. */
export function CodeEditor({
  id,
  source,
  onInput,
  onRun,
  onLeave,
}: {
  readonly id: string
  readonly source: string
  readonly onInput: (source: string) => void
  readonly onRun: () => void
  readonly onLeave: () => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const ready = useSignal(loaded !== undefined && !touch.matches)
  const waiting = useRef<{ source: string; timer: ReturnType<typeof setTimeout> }>(undefined)
  const latest = useRef({ source, onInput, onRun, onLeave })
  latest.current = { source, onInput, onRun, onLeave }
  // Typing becomes part of the document after a breath, so that each letter costs nothing.
  const flush = () => {
    const pending = waiting.current
    if (pending === undefined) return
    clearTimeout(pending.timer)
    waiting.current = undefined
    if (pending.source !== latest.current.source) latest.current.onInput(pending.source)
  }
  const write = (next: string) => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { source: next, timer: setTimeout(flush, PAUSE_MS) }
  }
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
  useEffect(() => {
    if (ready.peek() || touch.matches) return
    let current = true
    void loadEditor().then(() => {
      if (current) ready.value = true
    })
    return () => {
      current = false
    }
  }, [])
  useEffect(() => {
    if (!ready.value || host.current === null || loaded === undefined) return
    const field = host.current.parentElement?.querySelector('textarea')
    return loaded.mountEditor(host.current, id, {
      source: waiting.current?.source ?? latest.current.source,
      label: words.peek().editor.name,
      at: field?.selectionStart,
      onInput: write,
      onRun: () => {
        flush()
        latest.current.onRun()
      },
      onRunAndNext: () => {
        flush()
        runAndNext(id)
      },
      onLeave: () => {
        flush()
        latest.current.onLeave()
      },
      onPalette: () => {
        paletteShown.value = true
      },
      onFind: () => {
        findShown.value = true
      },
    })
  }, [ready.value, id])
  useEffect(() => {
    if (ready.value && waiting.current === undefined) loaded?.showSource(id, source)
  }, [source])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field within takes the keys
    <div
      class="nb-editor"
      onKeyDown={(event) => {
        if (
          ready.value ||
          event.key !== 'Enter' ||
          !(event.shiftKey || event.ctrlKey || event.metaKey)
        )
          return
        event.preventDefault()
        event.stopPropagation()
        flush()
        if (event.shiftKey) onRun()
        else runAndNext(id)
      }}
    >
      <div ref={host} class="nb-host" />
      {!ready.value && (
        <GrowingText
          code
          label={words.value.editor.name}
          placeholder={words.value.emptyCode}
          value={source}
          onInput={write}
          onLeave={() => {
            flush()
            onLeave()
          }}
        />
      )}
    </div>
  )
}
