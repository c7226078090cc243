// The types of pages, images and styles, also before the first build has written next-env.d.ts.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
