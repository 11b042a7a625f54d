import { getHeapStatistics } from 'node:v8';
import type { DrawingJob, DrawingResult } from '@/lib/drawing/drawing-job';
import { installDom } from '@/lib/drawing/worker/dom';

// The thread that draws. React and Recharts are loaded after the document exists: React DOM looks for one when it loads.

installDom();
const { drawSvg } = await import('@/lib/drawing/worker/draw-svg');
const { rasterise } = await import('@/lib/drawing/worker/rasterise');
const { describePng } = await import('@/lib/drawing/worker/metadata');
const { linkMarks } = await import('@/lib/drawing/worker/link-layer');

/** Draws one figure. */
export default async function draw(job: DrawingJob): Promise<DrawingResult> {
  try {
    const svg = await drawSvg(job.figure, job.options, job.id);
    const body =
      job.format === 'svg'
        ? linkMarks(svg, job.figure, job.options)
        : describePng(rasterise(svg, job.scale), job.figure, job.scale);
    return { body, heapBytes: getHeapStatistics().used_heap_size };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
