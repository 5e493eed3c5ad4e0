import { type Notebook, withOutputs } from '@sojourn/notebook'
import { ShareMenu } from '../../studio/share/share-menu.tsx'
import { Icon } from '../page/icon.tsx'
import { Menu } from '../page/menu.tsx'
import { words } from '../words.ts'
import { exportItems, outputsOf } from './export-items.ts'
import { chooseFile } from './open-file.ts'

/** In the bar: the notebook as a file. */
export function FileMenu() {
  const said = words.value.files
  return (
    <Menu
      name={said.export}
      button={
        <>
          <Icon name="export" /> {said.export}
        </>
      }
      items={() => [...exportItems(), { name: said.import, does: chooseFile }]}
    />
  )
}

/** Who opens the link sees what the cells show, as far as a link can hold it, before running it. */
const LONGEST = 20_000

export function Share() {
  return <ShareMenu whole={withShown} />
}

function withShown(open: Notebook): Notebook {
  return withOutputs(open, outputsOf(open), LONGEST)
}
