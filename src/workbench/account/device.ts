/** The first that is met names it: every browser also calls itself by the names below its own. */
const browsers = [
  ['Edg/', 'Edge'],
  ['QQBrowser/', 'QQ 浏览器'],
  ['QIHU', '360 浏览器'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chromium'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['HarmonyOS', '鸿蒙'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const

const named = (agent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([mark]) => agent.includes(mark))?.[1]

/** A device in words, from what its browser calls itself. */
export const deviceOf = (agent: string | null): string => {
  if (agent === null) return '不明设备'
  const [browser, system] = [named(agent, browsers), named(agent, systems)]
  if (browser === undefined) return agent
  return system === undefined ? browser : `${browser}（${system}）`
}
