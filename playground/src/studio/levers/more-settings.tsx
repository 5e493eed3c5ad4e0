import { COMMON_PARAMETERS, type Lever, type Parameter, parametersOf } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { commit, type LeverSetting } from '../study.ts'
import { words } from '../words.ts'
import { leverHere, sliderParameter } from './lever-table.ts'
import { typedScale, valueInWords } from './lever-words.ts'
import { setParameter, valueSet } from './set-lever.ts'

interface Props {
  readonly lever: Lever
  readonly setting: LeverSetting | undefined
}

/** What a lever is, what to beware of, and its other parameters: on demand. */
export function MoreSettings({ lever, setting }: Props) {
  const { panel } = words.value
  const main = sliderParameter(lever, setting)
  const here = leverHere(lever, setting)
  const counts = (name: string) =>
    here === undefined || Object.hasOwn(COMMON_PARAMETERS, name) || here.parameters.includes(name)
  const others = Object.entries(parametersOf(lever)).filter(([name]) => name !== main)
  const without = others.filter(([name]) => !counts(name))
  const left = here && 'left' in here ? here.left.filter(({ lacks }) => lacks === 'place') : []
  return (
    <details class="lever-more">
      <summary>{panel.more}</summary>
      <p>{lever.description[language.value]}</p>
      <p class="caution">{panel.caution(lever.caution[language.value])}</p>
      <div class="parameters">
        {others
          .filter(([name]) => counts(name))
          .map(([name, parameter]) => (
            <ParameterField key={name} {...{ lever, setting, name, parameter }} />
          ))}
      </div>
      {without.length > 0 && (
        <p>
          {panel.without(without.map(([, { name }]) => name[language.value]).join(', '))}{' '}
          {left.map(({ text }) => text[language.value]).join(' ')}
        </p>
      )}
    </details>
  )
}

function ParameterField({
  lever,
  setting,
  name,
  parameter,
}: Props & { readonly name: string; readonly parameter: Parameter }) {
  const { panel } = words.value
  const value = valueSet(lever, setting, name)
  const scale = typedScale(parameter.unit)
  const percent = scale === 100 ? ' %' : ''
  const hint =
    parameter.unit === 'money' || parameter.unit.startsWith('money')
      ? ''
      : `${panel.range(valueInWords(parameter, parameter.min), valueInWords(parameter, parameter.max))}, ${panel.defaultIs(valueInWords(parameter, parameter.default))}`
  return (
    <label>
      <span>
        {parameter.name[language.value]}
        {percent}
      </span>
      <input
        type="number"
        min={scale * parameter.min}
        max={scale * parameter.max}
        step="any"
        value={Number((scale * value).toPrecision(8))}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber
          if (Number.isNaN(typed)) currentTarget.value = String(scale * value)
          else {
            setParameter(lever, name, typed / scale)
            commit()
          }
        }}
      />
      {hint !== '' && <small>{hint}</small>}
    </label>
  )
}
