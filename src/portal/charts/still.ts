/** Text styles as attributes: the page allows no inline style, and neither does the picture opened by itself. */
const asAttributes = (declarations: string): string =>
  declarations
    .split(';')
    .map((declaration) => declaration.split(':', 2))
    .map(([name = '', value = '']) => (value === '' ? '' : ` ${name.trim()}="${value.trim()}"`))
    .join('')

/** What is left of a chart when everything only a live one needs is gone: styles on hover, marks for its script. */
export const still = (svg: string): string =>
  svg
    .replaceAll(/<style[\s\S]*?<\/style>\s*/gu, '')
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replaceAll(/ style="([^"]*)"/gu, (_, declarations: string) => asAttributes(declarations))

/** How charts are written: the colours of the page, the sans of the system. Single quotes: ECharts puts it into an attribute as it is. */
export const ink = '#1d1a16'
export const bar = '#153e75'
export const open = '#a69d8f'
export const family = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
