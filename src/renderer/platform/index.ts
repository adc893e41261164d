/**
 * Imported before all else: has the browser that a page loads in say of itself what the page's libraries take, and the page
 * know what points on it.
 */
import { markFinger } from './finger';
import { mendBrowser } from './mend-browser';

mendBrowser(window);
markFinger(document.documentElement, matchMedia('(pointer: coarse)'));
