import { mergeAttributes, Node } from '@tiptap/core'
import type { Figure } from '../words.ts'

/** What bound numbers of an editor show: looked up whenever one is drawn. */
export type Lookup = () => ReadonlyMap<string, Figure>

/** A bound number in the text: drawn with its value of this moment, never typed over, only put in and taken out. */
export const boundNumber = (lookup: Lookup): Node =>
  Node.create({
    name: 'figure',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ id: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'data[data-figure]',
        getAttrs: (element) => ({ id: element.getAttribute('data-figure') ?? '' }),
      },
    ],
    renderHTML: ({ HTMLAttributes, node }) => {
      const id = String(node.attrs['id'])
      const figure = lookup().get(id)
      const attributes = {
        'data-figure': id,
        class: figure === undefined ? 'bound bound-lost' : 'bound',
        title: figure === undefined ? '这个数已经不存在，请删去' : `${figure.source}：${figure.title}`,
      }
      const rest: Record<string, unknown> = { ...HTMLAttributes }
      delete rest['id']
      return ['data', mergeAttributes(rest, attributes), figure?.printed ?? '数字已失效']
    },
  })
