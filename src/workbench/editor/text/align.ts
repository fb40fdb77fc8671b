import { TextAlign } from '@tiptap/extension-text-align'
import { sideIn, sideClass } from './classes.ts'

/** Alignment as a class, as the server's cleaning lets it stand: the policy of our pages refuses styles in the text. */
export const Align = TextAlign.extend({
  addGlobalAttributes() {
    return [
      {
        types: this.options.types,
        attributes: {
          textAlign: {
            default: null,
            parseHTML: sideIn,
            renderHTML: ({ textAlign }) => sideClass(textAlign),
          },
          // Set by cleaning what Word indented: kept, so that editing loses nothing.
          indent: {
            default: false,
            parseHTML: (element) => element.classList.contains('indent'),
            renderHTML: ({ indent }) => (indent === true ? { class: 'indent' } : {}),
          },
        },
      },
    ]
  },
}).configure({ types: ['heading', 'paragraph'], alignments: ['center', 'right'] })
