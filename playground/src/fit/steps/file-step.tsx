import { useRef } from 'preact/hooks'
import { letGo, take } from '../fit-actions.ts'
import { file, looked } from '../fit-state.ts'
import { words } from '../words.ts'
import { Failure } from './failure.tsx'
import { Lock } from './lock.tsx'
import { Progress } from './progress.tsx'
import { Step } from './step.tsx'

const KINDS = '.csv,.tsv,.txt,.json,.ndjson,.jsonl,.xes,.parquet,.gz'

/** Chooses the file, by a button or by dropping it anywhere on the page. */
export function FileStep() {
  const { file: own, stepNames, private: nothingLeaves } = words.value
  const input = useRef<HTMLInputElement>(null)
  const chosen = file.value
  const choose = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={KINDS}
        onChange={({ currentTarget }) => {
          const [next] = currentTarget.files ?? []
          // So that the same file can be chosen again once it was mended.
          currentTarget.value = ''
          if (next) void take(next)
        }}
      />
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        {chosen ? own.another : own.choose}
      </button>
    </>
  )
  return (
    <Step id="fit-file" number={1} name={stepNames.file}>
      {chosen === undefined ? (
        <div class="fit-drop">
          <h3>{own.drop}</h3>
          <p class="mut sm">{own.kinds}</p>
          {choose}
          <p class="fit-lock">
            <Lock />
            {nothingLeaves}
          </p>
        </div>
      ) : (
        <>
          <p class="fit-file">
            <b>{chosen.name}</b>
            <span class="mut">{own.size(chosen.size / 1e6)}</span>
            {choose}
            <button type="button" class="btn q" onClick={letGo}>
              {own.remove}
            </button>
          </p>
          <Tidied />
          <Failure of="look" />
          <Progress of={['look']} goOn={() => void take(chosen)} />
        </>
      )}
    </Step>
  )
}

const NAMES = {
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
} as const

/** What was done so that the file can be read. */
function Tidied() {
  const tidied = looked.value?.tidied
  const { encoded, above } = words.value.file
  return (
    <>
      {tidied?.encoding !== undefined && <p class="mut sm">{encoded(NAMES[tidied.encoding])}</p>}
      {tidied !== undefined && tidied.above > 0 && <p class="mut sm">{above(tidied.above)}</p>}
    </>
  )
}
