import { Icon } from '../page/icon.tsx'
import { Menu } from '../page/menu.tsx'
import { words } from '../words.ts'
import { exportItems } from './export-items.ts'
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
