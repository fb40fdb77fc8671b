import { TextAlign } from '@tiptap/extension-text-align'

const classes: Readonly<Record<string, string>> = { center: 'align-center', right: 'align-right' }

/** Alignment as a class, as the server's cleaning lets it stand: the policy of our pages refuses styles in the text. */
export const Align = TextAlign.extend({
  addGlobalAttributes() {
    return [
      {
        types: this.options.types,
        attributes: {
          textAlign: {
            default: null,
            parseHTML: (element) =>
              Object.keys(classes).find((side) => element.classList.contains(classes[side] ?? '')) ?? null,
            renderHTML: ({ textAlign }) => {
              const name = typeof textAlign === 'string' ? classes[textAlign] : undefined
              return name === undefined ? {} : { class: name }
            },
          },
        },
      },
    ]
  },
}).configure({ types: ['heading', 'paragraph'], alignments: ['center', 'right'] })
