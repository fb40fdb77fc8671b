import type { Outcome } from '../view/outcomes.ts'
import { printed } from '../view/numbers.ts'
import { bar, family, ink, open, still } from './still.ts'

export type ChartWidth = 'wide' | 'narrow'

const sizes = {
  wide: { width: 560, height: 300, text: 15 },
  narrow: { width: 360, height: 300, text: 15 },
} as const

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
