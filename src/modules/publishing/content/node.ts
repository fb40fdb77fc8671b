/** A body as a tree: what is written, read as text and looked over is one thing. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

export type Node = string | Element

export const isElement = (node: Node): node is Element => typeof node !== 'string'

/** All elements of a tree, each before what is in it. */
export const elementsIn = (nodes: readonly Node[]): readonly Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.children)])
