import { Image } from '@tiptap/extension-image'
import { StarterKit } from '@tiptap/starter-kit'
import { Align } from './align.ts'
import { Found } from './found.ts'
import { marks } from './marks.ts'
import { tables } from './table.ts'

/** What a text may hold: what the server's cleaning lets stand, and nothing it would take out. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      protocols: ['http', 'https', 'mailto'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Align,
  ...marks,
  ...tables,
  Image.configure({ inline: true }),
  Found,
]
