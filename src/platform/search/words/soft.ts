/** Words people put around what they look for: asked for only where there is nothing else, but they still count. */
const soft = new Set(
  '关于 有关 怎么 怎么办 怎样 如何 什么 哪里 哪些 哪个 为什么 请问 多少 可以 能否 是否 需要 我 我们 你 您 吗 呢 吧 啊 怎 么 想 要 会 能 一下 一个 the of and to in a for'.split(
    ' ',
  ),
)

export const isSoft = (word: string): boolean => soft.has(word)
