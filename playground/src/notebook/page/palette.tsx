import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { commandsNow } from '../commands/commands.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { paletteShown } from './shown.ts'

/** All commands by name: written letters narrow them, arrows walk them, Enter does one. */
export function Palette() {
  const said = words.value
  const written = useSignal('')
  const at = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const all = useMemo(commandsNow, [])
  const found = all.filter(({ name }) => matches(name, written.value))
  const chosen = Math.min(at.value, found.length - 1)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const close = () => {
    paletteShown.value = false
  }
  const take = (i: number) => {
    const command = found[i]
    if (command === undefined) return
    close()
    // After the focus has gone back, so that the command may move it.
    setTimeout(command.does)
  }
  return (
    <Dialog name={said.commands} onClose={close}>
      <input
        class="nb-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="nb-commands"
        aria-activedescendant={found.length > 0 ? `nb-command-${chosen}` : undefined}
        aria-label={said.command.filter}
        placeholder={said.command.filter}
        autocomplete="off"
        value={written.value}
        onInput={({ currentTarget }) => {
          written.value = currentTarget.value
          at.value = 0
        }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (by !== undefined && found.length > 0) {
            event.preventDefault()
            at.value = (chosen + by + found.length) % found.length
          } else if (event.key === 'Enter') {
            event.preventDefault()
            take(chosen)
          }
        }}
      />
      {found.length === 0 && <p class="mut">{said.command.none}</p>}
      <div
        ref={list}
        id="nb-commands"
        class="nb-commands"
        role="listbox"
        aria-label={said.commands}
      >
        {found.map(({ name, keys }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus
          <div
            key={name}
            id={`nb-command-${i}`}
            role="option"
            aria-selected={i === chosen}
            onClick={() => take(i)}
          >
            <span>{name}</span>
            {keys && <kbd class="nb-key">{keys}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** Whether all words that were written are in the name. */
function matches(name: string, written: string): boolean {
  const lower = name.toLocaleLowerCase()
  return written
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
