import { readFileSync } from 'node:fs'

/**
 * What the library packages export: the name that one imports, such as `sojourn/analysis`, and the
 * source behind it, from the root.
 */
export function publicModules() {
  return ['core', 'data', 'charts', 'catalogue', 'report'].flatMap((folder) => {
    const file = new URL(`../packages/${folder}/package.json`, import.meta.url)
    const { name, exports } = JSON.parse(readFileSync(file, 'utf8'))
    return Object.entries(exports)
      .filter(([, target]) => target['@sojourn/source'])
      .map(([path, target]) => ({
        name: name + path.slice(1),
        source: `packages/${folder}/${target['@sojourn/source'].slice(2)}`,
      }))
  })
}
