import type { Exported } from '../../shared/exports/exported';
import { timelineSvg } from '../../shared/exports/timeline-svg';
import type { ShowPosition } from '../../shared/show/show';
import { colours } from '../../shared/theme/colours';
import { loopSvg } from './loop-picture';
import type { RunPicture } from './run-picture';
import { imageOfSvg } from './svg-image';

/** In units; a picture is 1280 wide. */
const LOOP_HEIGHT = 290;
/** Of each lane, on the timeline. */
const MOST_ROWS = 12;

/** What is on screen at a moment: the kitchens, and below them what explains them, each lane's loop and the timeline. */
export async function stillPicture(
  picture: RunPicture,
  position: ShowPosition,
  { log, card, language, bookmarks, read }: Exported,
): Promise<HTMLCanvasElement> {
  picture.draw(position);
  const { width, height, scale, margin } = picture.layout;
  const loops = await loopsOf(picture, position, read);
  const loopHeight = loops.length > 0 ? (LOOP_HEIGHT + margin) * scale : 0;
  const shown = { position, mostRows: MOST_ROWS };
  const timeline = await imageOfSvg(timelineSvg(log, card, language, bookmarks, shown), read);
  const timelineWidth = width - 2 * margin * scale;
  const timelineHeight = (timelineWidth * timeline.naturalHeight) / timeline.naturalWidth;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height: Math.round(height + loopHeight + timelineHeight + margin * scale) });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture.canvas, 0, 0);
  const size = [picture.layout.scene.width, LOOP_HEIGHT * scale] as const;
  for (const { image, left } of loops) context.drawImage(image, left * scale, height, ...size);
  context.drawImage(timeline, margin * scale, height + loopHeight, timelineWidth, timelineHeight);
  return canvas;
}

/** The drawing of each lane that has one, and where its left edge is. */
async function loopsOf(picture: RunPicture, position: ShowPosition, read: Exported['read']) {
  const { lanes, layout, run } = picture;
  const place = { width: Math.round(layout.scene.width / layout.scale), height: LOOP_HEIGHT };
  const drawn = lanes.map(async ({ cursor }, index) => {
    const state = cursor.seek(position[cursor.lane]);
    const svg = loopSvg(state, { position, show: run.show }, { ...run, mode: cursor.mode }, place);
    return svg && { image: await imageOfSvg(svg, read), left: layout.lefts[index] ?? 0 };
  });
  return (await Promise.all(drawn)).filter((loop) => loop !== null && loop !== '');
}
