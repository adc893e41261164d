import mono from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline';
import { facesFor, type ReadBuilt } from '../../shared/exports/faces';
import { styled } from '../../shared/exports/svg';
import { nextTask } from '../session/opening/recording-loader';

const TASKS = 4;

/** What is drawn as SVG, as an image that a canvas takes: of itself alone, with the faces that it is written in. */
export async function imageOfSvg(svg: string, read: ReadBuilt): Promise<HTMLImageElement> {
  const faces = `${await facesFor(svg, read)}\n@font-face{font-family:"JetBrains Mono";src:url(${mono})}`;
  const image = new Image();
  const address = URL.createObjectURL(new Blob([styled(svg, faces)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    // Its faces are read by a task that an image does not wait for.
    for (let task = 0; task < TASKS; task++) await nextTask();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
