import type { Outcome } from '../view/outcomes.ts'
import { printed } from '../view/numbers.ts'

export type ChartWidth = 'wide' | 'narrow'

const ink = '#1d1a16'
const bar = '#153e75'
const open = '#a69d8f'
/** Single quotes: ECharts puts it into an attribute as it is. */
const family = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

const sizes = {
  wide: { width: 560, height: 300, text: 15 },
  narrow: { width: 360, height: 300, text: 15 },
} as const

/** Text styles as attributes: the page allows no inline style, and neither does the picture opened by itself. */
const asAttributes = (declarations: string): string =>
  declarations
    .split(';')
    .map((declaration) => declaration.split(':', 2))
    .map(([name = '', value = '']) => (value === '' ? '' : ` ${name.trim()}="${value.trim()}"`))
    .join('')

/** What is left when everything only a live chart needs is gone: styles on hover, marks for its script. */
const still = (svg: string): string =>
  svg
    .replaceAll(/<style[\s\S]*?<\/style>\s*/gu, '')
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replaceAll(/ style="([^"]*)"/gu, (_, declarations: string) => asAttributes(declarations))

/** How requests ended as horizontal bars, an SVG without script or inline style. Sizes in pixels. */
export const outcomeChart = async (outcomes: readonly Outcome[], size: ChartWidth): Promise<string> => {
  const { init } = await import('echarts/dist/echarts.esm.min.mjs')
  const { width, height, text } = sizes[size]
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  const label = { color: ink, fontSize: text, fontFamily: family, textBorderWidth: 0 }
  chart.setOption({
    animation: false,
    grid: { left: 92, right: 44, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      silent: true,
      data: outcomes.map((outcome) => outcome.label),
      axisLine: { lineStyle: { color: open } },
      axisTick: { show: false },
      axisLabel: label,
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '52%',
        data: outcomes.map(({ count, share }) => ({
          value: count ?? 0,
          itemStyle: { color: share === null ? open : bar },
          label: {
            ...label,
            show: true,
            position: 'right',
            formatter: count === null ? '读不出' : printed(count),
          },
        })),
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return still(svg)
}
