// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
export interface paths {
    "/shops/{shop_id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place an order
         * @deprecated
         * @description Charges the customer.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Order: {
            id: string;
            token: components["schemas"]["Secret"];
            /** @enum {string} */
            state?: "open" | "done";
        };
        Secret: string;
        Failure: {
            error: components["schemas"]["FailureDetail"];
        };
        FailureDetail: {
            code: string;
            details?: Record<string, unknown>;
        };
        SoldOut: {
            error: components["schemas"]["FailureDetail"] & {
                /** @constant */
                code: "SOLD_OUT";
                details: {
                    article: string;
                };
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    placeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which shop. */
                shop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What to buy. */
                    article: string;
                    /** @default 1 */
                    count?: number;
                    /** @enum {string} */
                    colour?: "red" | "blue";
                };
            };
        };
        responses: {
            /** @description Placed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Not now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldOut"] | components["schemas"]["Failure"];
                };
            };
        };
    };
}
