import { inLanguages } from '../../language/in-languages.ts'
import { da } from './messages/da.ts'
import { en } from './messages/en.ts'
import { nb } from './messages/nb.ts'
import { sv } from './messages/sv.ts'

export const words = inLanguages({ en, nb, da, sv })
